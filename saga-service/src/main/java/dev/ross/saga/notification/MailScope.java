package dev.ross.saga.notification;

/**
 * Something for which mails are counted by the day.
 *
 * @param key an address as a keyed hash, or a restaurant
 * @param limit how many a day
 */
record MailScope(String key, int limit) {}
