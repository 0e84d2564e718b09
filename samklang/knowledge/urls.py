from django.urls import path

from samklang.knowledge.views import around, contributions, finding, overview, writing

urlpatterns = [
    path("knowledge/", overview.knowledge, name="knowledge"),
    path("knowledge/all/", finding.contributions, name="contributions"),
    path("knowledge/new/", writing.choose_kind, name="choose_kind"),
    path("knowledge/new/<str:kind>/", writing.new_contribution, name="new_contribution"),
    path("knowledge/new/<str:kind>/keep/", writing.keep_draft, name="keep_draft"),
    path("knowledge/drafts/", writing.drafts, name="drafts"),
    path("knowledge/drafts/<public_id:public_id>/", writing.draft, name="draft"),
    path("knowledge/drafts/<public_id:public_id>/discard/", writing.discard_draft, name="discard_draft"),
    path("knowledge/<public_id:public_id>/", contributions.contribution, name="contribution"),
    path("knowledge/<public_id:public_id>/edit/", writing.edit_contribution, name="edit_contribution"),
    path("knowledge/<public_id:public_id>/keep/", writing.keep_change, name="keep_change"),
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
    path("knowledge/<public_id:public_id>/use/", around.use_contribution, name="use_contribution"),
    path("knowledge/<public_id:public_id>/remark/", around.write_remark, name="write_remark"),
    path("knowledge/<public_id:public_id>/support/", around.support_idea, name="support_idea"),
    path("knowledge/<public_id:public_id>/unsupport/", around.unsupport_idea, name="unsupport_idea"),
    path("knowledge/<public_id:public_id>/decide/", around.decide_on_idea, name="decide_on_idea"),
    path("knowledge/remarks/<public_id:public_id>/remove/", around.remove_remark, name="remove_remark"),
    path("knowledge/remarks/<public_id:public_id>/helpful/", around.mark_helpful, name="mark_helpful"),
]
