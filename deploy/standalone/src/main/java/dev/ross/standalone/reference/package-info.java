/** The reference page: every request and answer of the interface, from its OpenAPI document, in a browser. */
@NullMarked
package dev.ross.standalone.reference;

import org.jspecify.annotations.NullMarked;
