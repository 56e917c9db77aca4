/** The tokens that every service must take or refuse alike. */
@NullMarked
package dev.ross.contracts.token;

import org.jspecify.annotations.NullMarked;
