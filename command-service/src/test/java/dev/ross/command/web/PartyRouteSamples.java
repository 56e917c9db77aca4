package dev.ross.command.web;

/** Samples of the routes of a party that sits. */
record PartyRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    void add() {
        samples.add(
                "POST /seatings/{seating}/close",
                () -> RouteSample.bare("/seatings/" + restaurant.seated().seating() + "/close", restaurant.manager()));
        samples.add("POST /seatings/{seating}/join", () -> {
            var seatedTable = restaurant.seated();
            return new RouteSample(
                    "/seatings/" + seatedTable.seating() + "/join",
                    restaurant.guest(),
                    samples.example("join", "code", seatedTable.code()),
                    "{\"code\": \"WRONG\"}");
        });
        samples.add("POST /seatings/{seating}/hails", () -> {
            var seatedTable = restaurant.seated();
            return new RouteSample(
                    "/seatings/" + seatedTable.seating() + "/hails",
                    seatedTable.join(),
                    samples.example("hail"),
                    "{\"kind\": \"BILL\", \"note\": \"now\"}");
        });
        ofHail("withdraw", true);
        ofHail("claim", false);
        ofHail("resolve", false);
    }

    private void ofHail(String path, boolean byGuest) {
        samples.add("POST /seatings/{seating}/hails/{hail}/" + path, () -> {
            var seatedTable = restaurant.seated();
            var companion = seatedTable.join();
            var hail = seatedTable
                    .at("/hails")
                    .as(companion)
                    .with("{\"kind\": \"BILL\"}")
                    .send()
                    .id();
            return RouteSample.bare(
                    "/seatings/" + seatedTable.seating() + "/hails/" + hail + "/" + path,
                    byGuest ? companion : restaurant.manager());
        });
    }
}
