/** The public restaurants of each region. */
@NullMarked
package dev.ross.query.restaurant.listing;

import org.jspecify.annotations.NullMarked;
