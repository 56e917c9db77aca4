/** The outbox of the booking program: mails are stored with their booking and sent afterwards. */
@NullMarked
package dev.ross.bench.rival.outbox;

import org.jspecify.annotations.NullMarked;
