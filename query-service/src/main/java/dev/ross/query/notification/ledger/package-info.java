/**
 * The ledger of a restaurant's messages, the latest first: to whom, about what, and whether it went out. Each message is a
 * document of its own, under a key that sorts as the ledger does; under which key a message stands is kept beside it.
 */
@NullMarked
package dev.ross.query.notification.ledger;

import org.jspecify.annotations.NullMarked;
