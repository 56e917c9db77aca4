/**
 * Personal data and the keys it is encrypted with. Names, contacts and free texts are
 * {@link dev.ross.contracts.personal.Personal}: in the clear in memory, and in every store an envelope that only the
 * key of the person concerned decrypts. Destroying that key erases the person everywhere at once, backups of the events
 * included.
 */
@NullMarked
package dev.ross.contracts.personal;

import org.jspecify.annotations.NullMarked;
