/** Tests of the data folder and its secrets. */
@NullMarked
package dev.ross.standalone.folder;

import org.jspecify.annotations.NullMarked;
