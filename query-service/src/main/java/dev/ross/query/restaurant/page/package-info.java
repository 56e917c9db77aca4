/** One restaurant's page: what guests read before they ask for a seating, and what its people set. */
@NullMarked
package dev.ross.query.restaurant.page;

import org.jspecify.annotations.NullMarked;
