"""What is exchanged: partners, what they share, and their lists on the way in."""

from samklang.exchange.models.borrowed import Borrowed
from samklang.exchange.models.deliveries import DeliveredItem, DeliveredState, Delivery
from samklang.exchange.models.partners import Partner, Problem, Reuse

__all__ = ["Borrowed", "DeliveredItem", "DeliveredState", "Delivery", "Partner", "Problem", "Reuse"]
