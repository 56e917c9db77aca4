package dev.ross.query.till;

import dev.ross.contracts.till.ServerTotals;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.live.DocumentLinks;
import dev.ross.query.platform.staff.StaffNames;
import java.util.List;
import java.util.stream.Stream;

/** Links a till to the servers of its open days. */
record TillStaffLinks(RestaurantId restaurant) implements DocumentLinks<TillState> {
    @Override
    public List<String> of(TillState till) {
        var servers = till.content().open().stream()
                .flatMap(day -> day.servers().stream())
                .map(ServerTotals::server)
                .flatMap(Stream::ofNullable);
        return StaffNames.keys(restaurant, servers);
    }
}
