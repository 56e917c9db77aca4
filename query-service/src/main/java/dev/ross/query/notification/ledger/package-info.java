/**
 * The ledger of a restaurant's messages, latest first: recipients, subject, and whether each was sent. Each message is
 * a document of its own, stored under a key that sorts as the ledger does; a second view maps each message to its key.
 */
@NullMarked
package dev.ross.query.notification.ledger;

import org.jspecify.annotations.NullMarked;
