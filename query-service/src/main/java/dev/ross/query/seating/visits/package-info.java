/** The summary that staff see on arrival: a guest's earlier visits to this restaurant, and the notes about them. */
@NullMarked
package dev.ross.query.seating.visits;

import org.jspecify.annotations.NullMarked;
