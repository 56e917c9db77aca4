package dev.ross.query.seating.card;

/** What the card of a seating shows: to guests and staff a {@link CardView}, to companions a {@link CompanionView}. */
sealed interface SeatingView permits CardView, CompanionView {}
