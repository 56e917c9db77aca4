/** The settings of an installation, from the environment and the command line. */
@NullMarked
package dev.ross.standalone.settings;

import org.jspecify.annotations.NullMarked;
