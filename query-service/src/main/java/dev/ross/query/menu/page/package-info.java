/** One restaurant's menu: guests read it before they order; its team prepares the next edition there. */
@NullMarked
package dev.ross.query.menu.page;

import org.jspecify.annotations.NullMarked;
