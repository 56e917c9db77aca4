/**
 * The embedded stores in use, started for the services or for work on the data of a stopped installation, and the
 * database of the views.
 */
@NullMarked
package dev.ross.standalone.stores;

import org.jspecify.annotations.NullMarked;
