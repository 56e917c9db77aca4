/**
 * Mail without a mail server: one of our own that takes everything and passes on nothing, and an inbox at
 * {@code /dev/mail} to read it. Anybody's mail can be read there, so it answers on loopback alone.
 */
@NullMarked
package dev.ross.standalone.mail;

import org.jspecify.annotations.NullMarked;
