/**
 * Personal data and the keys it is sealed under. Names, contacts and free texts are {@link
 * dev.ross.contracts.personal.Personal}: in memory they are themselves, in every store they are an envelope that only the
 * key of the person they are about can open. Destroying that key erases the person everywhere at once, backups of the
 * events included.
 */
@NullMarked
package dev.ross.contracts.personal;

import org.jspecify.annotations.NullMarked;
