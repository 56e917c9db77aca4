/** One restaurant's page: guests read it before they request a seating; its team reads its settings there. */
@NullMarked
package dev.ross.query.restaurant.page;

import org.jspecify.annotations.NullMarked;
