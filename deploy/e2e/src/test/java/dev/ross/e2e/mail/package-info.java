/** The mails to people of the stories, from any mail server. */
@NullMarked
package dev.ross.e2e.mail;

import org.jspecify.annotations.NullMarked;
