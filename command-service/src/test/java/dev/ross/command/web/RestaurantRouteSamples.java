package dev.ross.command.web;

import static dev.ross.command.web.RouteSamples.day;
import static dev.ross.command.web.RouteSamples.name;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Samples of the routes of a restaurant and its calendar. */
record RestaurantRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    void add() {
        samples.add(
                "POST /restaurants",
                () -> new RouteSample(
                        "/restaurants",
                        restaurant.service().issuer.newcomer(name("founder")),
                        samples.example("restaurantRegister"),
                        "{\"name\": \"B\", \"description\": \"\", \"region\": \"Stockholm\", \"timeZone\": \"Europe/Stockholm\", \"currency\": \"SEK\"}"));
        samples.addOfRestaurant(
                "PUT",
                "/profile",
                samples.example("restaurantChangeProfile"),
                "{\"name\": \"B\", \"description\": \"\", \"region\": \"Stockholm\"}");
        samples.addOfRestaurant(
                "PUT", "/visibility", samples.example("restaurantSetVisibility"), "{\"visibility\": \"PUBLIC\"}");
        samples.addOfRestaurant(
                "PUT",
                "/opening-hours",
                samples.example("restaurantSetOpeningHours"),
                "{\"weekly\": [{\"day\": \"MONDAY\", \"opens\": \"13:00\", \"closes\": \"22:00\"}]}");
        samples.addOfRestaurant(
                "PUT", "/booking-policy", samples.example("restaurantSetBookingPolicy"), "{\"leadMinutes\": 2}");
        samples.addOfRestaurant(
                "PUT", "/time-zone", samples.example("restaurantChangeTimeZone"), "{\"timeZone\": \"Europe/Paris\"}");
        samples.addOfRestaurant(
                "PUT", "/order-settings", samples.example("orderSettingsSet"), "{\"cashIncrement\": 50}");
        samples.addOfRestaurant("PUT", "/printers", samples.example("printersSet"), "{\"printers\": []}");
        samples.add(
                "POST /restaurants/{restaurant}/print-jobs/{job}/reprint",
                () -> RouteSample.bare(
                        restaurant.path("/print-jobs/" + SamplePrint.givenUp(restaurant) + "/reprint"),
                        restaurant.manager()));
        samples.add(
                "POST /notifications/{notification}/resend",
                () -> RouteSample.bare(
                        "/notifications/" + SampleMessage.sent(restaurant) + "/resend", restaurant.manager()));
        addCalendar();
        addPhotos();
    }

    private void addCalendar() {
        var later = LocalDate.now(ZoneOffset.UTC).plusDays(700);
        samples.addOfRestaurant(
                "POST", "/closures", samples.example("scheduleClose", "day", later), closure(later.plusDays(1)));
        samples.addOfRestaurant(
                "PUT", "/special-days/{date}", samples.example("scheduleSetSpecialDay"), "{\"services\": []}");
        samples.add("DELETE /restaurants/{restaurant}/closures/{closure}", () -> {
            var own = SampleRestaurant.open(restaurant.service());
            var closure = own.create(own.path("/closures"), closure(later.minusDays(100)));
            return RouteSample.bare(own.path("/closures/" + closure), own.manager());
        });
        samples.add("DELETE /restaurants/{restaurant}/special-days/{date}", () -> {
            var path = restaurant.path("/special-days/" + day());
            restaurant.make("PUT", path, "{\"services\": []}");
            return RouteSample.bare(path, restaurant.manager());
        });
    }

    private void addPhotos() {
        samples.addOfRestaurant(
                "POST",
                "/photo-uploads",
                samples.example("photoOffer"),
                "{\"contentType\": \"image/png\", \"size\": 8}");
        samples.add("POST /restaurants/{restaurant}/photo-uploads/{upload}/complete", () -> {
            var uploads = restaurant.path("/photo-uploads");
            var upload = restaurant.create(uploads, "{\"contentType\": \"image/png\", \"size\": 9}");
            return RouteSample.bare(uploads + "/" + upload + "/complete", restaurant.manager());
        });
    }

    private static String closure(LocalDate day) {
        return "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(day, day);
    }
}
