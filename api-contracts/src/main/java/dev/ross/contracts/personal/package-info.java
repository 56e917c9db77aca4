/**
 * Personal data in events and commands. Names, contacts and free texts are
 * {@link dev.ross.contracts.personal.Personal}: in the clear in memory, and in every store encrypted with a key of the person
 * concerned. Destroying that key erases the person everywhere at once, backups of the events included.
 */
@NullMarked
package dev.ross.contracts.personal;

import org.jspecify.annotations.NullMarked;
