/** The tokens that every service must accept or refuse alike. */
@NullMarked
package dev.ross.platform.token;

import org.jspecify.annotations.NullMarked;
