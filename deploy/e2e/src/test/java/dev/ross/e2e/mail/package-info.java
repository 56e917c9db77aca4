/** The mails that people of the stories get, wherever the house sends them. */
@NullMarked
package dev.ross.e2e.mail;

import org.jspecify.annotations.NullMarked;
