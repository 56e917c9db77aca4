/** Answers of guests by the link in a mail, without an account: whoever has the mail may say whether they come. */
@NullMarked
package dev.ross.command.seating.link;

import org.jspecify.annotations.NullMarked;
