/** Tests of the settings. */
@NullMarked
package dev.ross.standalone.settings;

import org.jspecify.annotations.NullMarked;
