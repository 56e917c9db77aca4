/** Answers of guests by the link in a mail, without an account: the mail is enough to say whether they come. */
@NullMarked
package dev.ross.command.seating.link;

import org.jspecify.annotations.NullMarked;
