from django.urls import path

from samklang.knowledge.views import (
    assessing,
    changing,
    contributions,
    criteria,
    files,
    fits,
    handover,
    ideas,
    keeping,
    moderating,
    papers,
    quality,
    related,
    remarks,
    reports,
    sheets,
    uses,
    versions,
    writing,
)

urlpatterns = [
    path("people/<public_id:public_id>/hand-over/", handover.hand_over, name="hand_over"),
    path("knowledge/new/", writing.choose_kind, name="choose_kind"),
    path("knowledge/new/<str:kind>/", writing.new_contribution, name="new_contribution"),
    path("knowledge/new/<str:kind>/keep/", keeping.keep_draft, name="keep_draft"),
    path("knowledge/names/", related.contribution_names, name="contribution_names"),
    path("knowledge/reports/", reports.new_report, name="new_project_report"),
    path("knowledge/reports/<public_id:public_id>/", reports.project_report, name="project_report"),
    path("knowledge/sheets/", sheets.new_sheet, name="new_knowledge_sheet"),
    path("knowledge/sheets/current/", sheets.current_sheet, name="current_knowledge_sheet"),
    path("knowledge/sheets/empty/<str:kind>/", sheets.sheet_template, name="knowledge_sheet_template"),
    path("knowledge/sheets/<public_id:public_id>/", sheets.knowledge_sheet, name="knowledge_sheet"),
    path("knowledge/sheets/<public_id:public_id>/mistakes/", sheets.sheet_mistakes, name="sheet_mistakes"),
    path("knowledge/sheets/<public_id:public_id>/again/", sheets.look_again, name="look_again_at_sheet"),
    path("knowledge/sheets/<public_id:public_id>/confirm/", sheets.confirm_sheet, name="confirm_sheet"),
    path("knowledge/drafts/", writing.drafts, name="drafts"),
    path("knowledge/drafts/<public_id:public_id>/", writing.draft, name="draft"),
    path("knowledge/drafts/<public_id:public_id>/discard/", keeping.discard_draft, name="discard_draft"),
    path("knowledge/<public_id:public_id>/", contributions.contribution, name="contribution"),
    path("knowledge/<public_id:public_id>/edit/", changing.edit_contribution, name="edit_contribution"),
    path("knowledge/<public_id:public_id>/keep/", keeping.keep_change, name="keep_change"),
    path(
        "knowledge/<public_id:public_id>/confirm/",
        contributions.confirm_contribution,
        name="confirm_contribution",
    ),
    path(
        "knowledge/<public_id:public_id>/withdraw/",
        contributions.withdraw_contribution,
        name="withdraw_contribution",
    ),
    path(
        "knowledge/<public_id:public_id>/return/",
        contributions.bring_back_contribution,
        name="bring_back_contribution",
    ),
    path("knowledge/<public_id:public_id>/versions/", versions.versions, name="contribution_versions"),
    path(
        "knowledge/<public_id:public_id>/versions/compare/",
        versions.compare_versions,
        name="compare_versions",
    ),
    path(
        "knowledge/<public_id:public_id>/versions/<int:number>/restore/",
        versions.restore_version,
        name="restore_version",
    ),
    path("knowledge/<public_id:public_id>/funds/", fits.fitting_funds, name="fitting_funds"),
    path(
        "knowledge/<public_id:public_id>/funds/<public_id:fund_id>/reject/",
        fits.reject_fit,
        name="reject_fit",
    ),
    path(
        "knowledge/<public_id:public_id>/funds/<public_id:fund_id>/accept/",
        fits.accept_fit,
        name="accept_fit",
    ),
    path("funds/<public_id:public_id>/ideas/", fits.fitting_ideas, name="fitting_ideas"),
    path("knowledge/<public_id:public_id>/use/", uses.use_contribution, name="use_contribution"),
    path("knowledge/<public_id:public_id>/remark/", remarks.write_remark, name="write_remark"),
    path("knowledge/<public_id:public_id>/support/", ideas.support_idea, name="support_idea"),
    path("knowledge/<public_id:public_id>/unsupport/", ideas.unsupport_idea, name="unsupport_idea"),
    path("knowledge/<public_id:public_id>/decide/", ideas.decide_on_idea, name="decide_on_idea"),
    path("knowledge/remarks/<public_id:public_id>/remove/", remarks.remove_remark, name="remove_remark"),
    path("knowledge/remarks/<public_id:public_id>/helpful/", remarks.mark_helpful, name="mark_helpful"),
    path("knowledge/<public_id:public_id>/files/", files.attach_files, name="attach_files"),
    path("knowledge/files/<public_id:public_id>/", files.attachment, name="attachment"),
    path(
        "knowledge/files/<public_id:public_id>/edit/", files.describe_attachment, name="describe_attachment"
    ),
    path("knowledge/files/<public_id:public_id>/remove/", files.remove_attachment, name="remove_attachment"),
    path("knowledge/quality/", quality.quality, name="quality"),
    path("knowledge/criteria/", criteria.criteria_sets, name="criteria_sets"),
    path("knowledge/criteria/new/", criteria.new_criteria_set, name="new_criteria_set"),
    path("knowledge/criteria/<public_id:public_id>/", criteria.criteria_set, name="criteria_set"),
    path(
        "knowledge/criteria/<public_id:public_id>/edit/", criteria.edit_criteria_set, name="edit_criteria_set"
    ),
    path(
        "knowledge/criteria/<public_id:public_id>/close/",
        criteria.close_criteria_set,
        name="close_criteria_set",
    ),
    path(
        "knowledge/criteria/<public_id:public_id>/reopen/",
        criteria.reopen_criteria_set,
        name="reopen_criteria_set",
    ),
    path(
        "knowledge/criteria/<public_id:public_id>/draft/",
        criteria.begin_criteria_draft,
        name="begin_criteria_draft",
    ),
    path(
        "knowledge/criteria/versions/<public_id:public_id>/",
        criteria.criteria_version,
        name="criteria_version",
    ),
    path(
        "knowledge/criteria/versions/<public_id:public_id>/force/",
        criteria.put_criteria_in_force,
        name="put_criteria_in_force",
    ),
    path(
        "knowledge/criteria/versions/<public_id:public_id>/discard/",
        criteria.discard_criteria_draft,
        name="discard_criteria_draft",
    ),
    path(
        "knowledge/criteria/versions/<public_id:public_id>/new/", criteria.new_criterion, name="new_criterion"
    ),
    path(
        "knowledge/criteria/each/<public_id:public_id>/edit/", criteria.edit_criterion, name="edit_criterion"
    ),
    path(
        "knowledge/criteria/each/<public_id:public_id>/move/", criteria.move_criterion, name="move_criterion"
    ),
    path(
        "knowledge/criteria/each/<public_id:public_id>/remove/",
        criteria.remove_criterion,
        name="remove_criterion",
    ),
    path("knowledge/<public_id:public_id>/assess/", assessing.assess_project, name="assess_project"),
    path("knowledge/<public_id:public_id>/assess/keep/", assessing.keep_assessment, name="keep_assessment"),
    path(
        "knowledge/<public_id:public_id>/assess/discard/",
        assessing.discard_assessment,
        name="discard_assessment",
    ),
    path("knowledge/assessments/<public_id:public_id>/", assessing.assessment, name="assessment"),
    path(
        "knowledge/assessments/<public_id:public_id>/withdraw/",
        assessing.withdraw_assessment,
        name="withdraw_assessment",
    ),
    path("knowledge/<public_id:public_id>/pdf/", papers.contribution_pdf, name="contribution_pdf"),
    path("knowledge/<public_id:public_id>/docx/", papers.contribution_docx, name="contribution_docx"),
    path("knowledge/<public_id:public_id>/flag/", moderating.flag_contribution, name="flag_contribution"),
    path("knowledge/<public_id:public_id>/move/", moderating.move_contribution, name="move_contribution"),
    path("knowledge/flags/", moderating.flags, name="flags"),
    path("knowledge/flags/<public_id:public_id>/", moderating.flag, name="flag"),
]
