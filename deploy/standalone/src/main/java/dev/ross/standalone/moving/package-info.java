/**
 * Moving house: the events of one store are copied into another, PostgreSQL's or Axon Server's, in their order and as they
 * are stored, so that nothing personal is opened on the way. Then both are read side by side and sealed by one hash, and
 * whoever follows them is given the place it had come to, under the other store's numbers.
 */
@NullMarked
package dev.ross.standalone.moving;

import org.jspecify.annotations.NullMarked;
