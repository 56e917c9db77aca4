/**
 * Mail without a mail server: an embedded one that accepts everything and forwards nothing, and an inbox at {@code
 * /dev/mail} to read it. It shows everybody's mail, so it answers on loopback alone.
 */
@NullMarked
package dev.ross.standalone.mail;

import org.jspecify.annotations.NullMarked;
