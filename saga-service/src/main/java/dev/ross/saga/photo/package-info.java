/**
 * Makes photos of the pictures that managers upload. A file's format is recognised by its content, never by its name;
 * only its colours are used: a photo is drawn anew, so that nothing else in the file is passed on.
 */
@NullMarked
package dev.ross.saga.photo;

import org.jspecify.annotations.NullMarked;
