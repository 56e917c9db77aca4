package dev.ross.saga.platform.parking;

import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ParkingPlace {
    @Bean
    Parking parking(
            @Qualifier("sagaDataSource") DataSource sagas,
            @Qualifier("eventSerializer") Serializer serializer,
            @Value("${ross.sagas.most-parked:" + Parking.MOST_OF_A_WORKER + "}") int most) {
        return new Parking(JdbcClient.create(sagas), serializer, most);
    }
}
