/** Tests of the mail that the house brings along. */
@NullMarked
package dev.ross.standalone.mail;

import org.jspecify.annotations.NullMarked;
