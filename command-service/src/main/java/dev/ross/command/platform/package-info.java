/** Infrastructure that all features use and that depends on no feature. */
@NullMarked
package dev.ross.command.platform;

import org.jspecify.annotations.NullMarked;
