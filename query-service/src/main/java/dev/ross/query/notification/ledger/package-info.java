/**
 * The ledger of a restaurant's messages, the latest first: to whom, about what, and whether it went out. It has a page for
 * each hour; about how much stands on each, and on which page a message stands, is kept beside it.
 */
@NullMarked
package dev.ross.query.notification.ledger;

import org.jspecify.annotations.NullMarked;
