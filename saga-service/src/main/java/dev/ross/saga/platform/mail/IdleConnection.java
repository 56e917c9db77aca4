package dev.ross.saga.platform.mail;

import jakarta.mail.Transport;

/**
 * A connection to the mail server over which nothing is sent just now.
 *
 * @param since in the time of {@link System#nanoTime()}
 */
record IdleConnection(Transport connection, long since) {}
