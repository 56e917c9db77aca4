/**
 * Encryption of personal data: envelopes, and the ring of keys that they are sealed with. Each
 * {@link dev.ross.contracts.personal.Personal} is stored as an envelope that only the key of the person concerned
 * decrypts. Destroying that key erases the person everywhere at once, backups of the events included.
 */
@NullMarked
package dev.ross.platform.personal;

import org.jspecify.annotations.NullMarked;
