/** Sends mail by SMTP: plain text, one mail per cause, recognisable by its Message-ID when it comes twice. */
@NullMarked
package dev.ross.saga.platform.mail;

import org.jspecify.annotations.NullMarked;
