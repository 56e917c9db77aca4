/**
 * Makes photos of the pictures that managers upload. What was uploaded is looked at as what it contains, never as what it
 * is called; nothing of it but its colours goes on: a photo is drawn anew, so that whatever else the file held stays behind.
 */
@NullMarked
package dev.ross.saga.photo;

import org.jspecify.annotations.NullMarked;
