@NullMarked
package dev.ross.standalone.moving;

import org.jspecify.annotations.NullMarked;
