/**
 * Documents of the embedded MongoDB server: their values and keys, filters that choose them and updates that change
 * them.
 */
@NullMarked
package dev.ross.standalone.mongo.document;

import org.jspecify.annotations.NullMarked;
