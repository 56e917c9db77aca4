package dev.ross.contracts.value;

/** An id that contains the id of the restaurant it belongs to, so that a tenant is checked without a look-up. */
public interface RestaurantOwned extends Identifier {
    RestaurantId restaurant();
}
