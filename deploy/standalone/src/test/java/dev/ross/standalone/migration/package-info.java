@NullMarked
package dev.ross.standalone.migration;

import org.jspecify.annotations.NullMarked;
