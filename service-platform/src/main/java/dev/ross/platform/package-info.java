/** The technical basis of all services. No feature is named here. */
@NullMarked
package dev.ross.platform;

import org.jspecify.annotations.NullMarked;
