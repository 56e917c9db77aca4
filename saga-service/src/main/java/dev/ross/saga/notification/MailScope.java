package dev.ross.saga.notification;

/**
 * A scope within which the mails of a day are counted.
 *
 * @param key an address as a keyed hash, or a restaurant
 * @param limit mails a day, at most
 */
record MailScope(String key, int limit) {}
