package dev.ross.command.restaurant.web;

import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.restaurant.table.DiningTable.Place;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body for a table, as its manager describes it. */
record TableRequest(
        @NotBlank @Size(max = 40) String label,
        @NotNull @Min(1) Integer minSeats,
        @NotNull @Min(1) Integer maxSeats,
        @Nullable @Size(max = 60) String area,
        @Nullable Place position,
        @NotNull Bookable bookable) {
    DiningTable toTable() {
        return new DiningTable(label, minSeats, maxSeats, area, position, bookable);
    }
}
