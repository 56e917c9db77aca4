package dev.ross.saga.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.PhotoSize;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The photos made from an uploaded picture. */
class PhotoResizerTest {
    @ParameterizedTest
    @MethodSource("goodOnes")
    void aPictureOfAnyKindBecomesAPhotoInEverySize(byte[] file) throws Exception {
        var photos = photosOf(file);
        assertThat(drawn(photos, PhotoSize.LARGE).getWidth()).isEqualTo(1600);
        assertThat(drawn(photos, PhotoSize.LARGE).getHeight()).isEqualTo(1200);
        var small = drawn(photos, PhotoSize.SMALL);
        assertThat(small.getWidth()).isEqualTo(400);
        assertThat(small.getHeight()).isEqualTo(300);
        assertThat(isNear(Color.RED, small.getRGB(20, 20))).isTrue();
        assertThat(isNear(Color.BLUE, small.getRGB(380, 3))).isTrue();
    }

    static Stream<byte[]> goodOnes() throws IOException {
        return Stream.of(
                SamplePictures.jpeg(4000, 3000),
                SamplePictures.progressiveJpeg(4000, 3000),
                SamplePictures.png(2000, 1500),
                SamplePictures.gif(2000, 1500));
    }

    @Test
    void aSmallPictureIsNotMadeLarger() throws Exception {
        assertThat(drawn(photosOf(SamplePictures.jpeg(640, 480)), PhotoSize.LARGE)
                        .getWidth())
                .isEqualTo(640);
        assertThat(drawn(photosOf(SamplePictures.png(1, 1)), PhotoSize.LARGE).getWidth())
                .isEqualTo(1);
    }

    @Test
    void aPictureTakenOnItsSideStandsUpright() throws Exception {
        var turned = drawn(photosOf(SamplePictures.withOrientation(SamplePictures.jpeg(800, 600), 6)), PhotoSize.SMALL);
        assertThat(turned.getWidth()).isEqualTo(300);
        assertThat(turned.getHeight()).isEqualTo(400);
        assertThat(isNear(Color.RED, turned.getRGB(150, 20))).isTrue();
    }

    @Test
    void whatIsTransparentBecomesWhite() throws Exception {
        var photo = drawn(photosOf(SamplePictures.pngOfNothing(50, 50, 8, 6, 4)), PhotoSize.LARGE);
        assertThat(isNear(Color.WHITE, photo.getRGB(25, 25))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 129, 250})
    void greyKeepsItsShadeBesideTransparency(int shade) throws Exception {
        var grey = new Color(shade, shade, shade);
        for (var file : List.of(
                SamplePictures.greyWithAlpha(40, 40, shade, 8),
                SamplePictures.greyWithAlpha(40, 40, shade, 16),
                SamplePictures.greyWithTransparentShade(40, 40, shade)))
            assertThat(isNear(grey, drawn(photosOf(file), PhotoSize.LARGE).getRGB(20, 20)))
                    .isTrue();
    }

    @Test
    void aColourProfileOfSeveralPiecesIsKeptWhole() throws Exception {
        var jpeg = SamplePictures.withColourProfile(SamplePictures.jpeg(100, 100), 557_168, 65_000);
        assertThat(JpegFile.bare(jpeg.clone()).length()).isGreaterThan(557_168);
        assertThat(photosOf(jpeg)).hasSize(2);
    }

    @Test
    void ofAColourProfileThatIsTooLargeOrIncompleteNothingIsKept() throws Exception {
        var large = SamplePictures.withColourProfile(SamplePictures.jpeg(100, 100), 1_200_000, 65_000);
        assertThat(JpegFile.bare(large.clone()).length()).isLessThan(60_000);
        assertThat(photosOf(large)).hasSize(2);

        var whole = SamplePictures.withColourProfile(SamplePictures.jpeg(100, 100), 70_000, 35_000);
        var first = 4 + 14 + 35_000;
        var half = SamplePictures.joined(Arrays.copyOf(whole, 2), Arrays.copyOfRange(whole, 2 + first, whole.length));
        assertThat(photosOf(half)).hasSize(2);
    }

    @Test
    void nothingOfTheFileButItsColoursGoesOn() throws Exception {
        var secret = "<script>alert('59.3293 N')</script>";
        var jpeg = SamplePictures.withOrientation(SamplePictures.jpeg(800, 600), 3);
        for (var marker : new int[] {0xE1, 0xE2, 0xED, 0xFE})
            jpeg = SamplePictures.withSegment(jpeg, marker, secret.getBytes(ISO_8859_1));
        var polyglot = SamplePictures.joined(jpeg, secret.getBytes(ISO_8859_1));

        for (var photo : photosOf(polyglot).values()) {
            assertThat(new String(photo, ISO_8859_1)).doesNotContain("script", "Exif", "ICC_PROFILE");
            assertThat(photo).startsWith(0xFF, 0xD8).endsWith(0xFF, 0xD9);
        }
    }

    @Test
    void manyColourProfilesAreLeftOut() throws Exception {
        var jpeg = SamplePictures.jpeg(100, 100);
        var profile = SamplePictures.joined("ICC_PROFILE\0".getBytes(ISO_8859_1), new byte[60_000]);
        for (int n = 0; n < 100; n++) jpeg = SamplePictures.withSegment(jpeg, 0xE2, profile);
        assertThat(photosOf(jpeg)).hasSize(2);
    }

    @Test
    void whateverIsChangedInAFileItBecomesAPhotoOrIsRefused() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var good : List.of(
                SamplePictures.jpeg(60, 40),
                SamplePictures.progressiveJpeg(60, 40),
                SamplePictures.png(60, 40),
                SamplePictures.gif(60, 40))) {
            for (int n = 0; n < 300; n++) {
                var file = good.clone();
                for (int change = 0; change <= n % 5; change++)
                    file[random.nextInt(file.length)] = (byte) random.nextInt();
                try {
                    assertThat(photosOf(file)).as("seed %d", seed).hasSize(2);
                } catch (UnusableImage e) {
                    assertThat(e.reason()).as("seed %d", seed).isNotNull();
                }
            }
        }
    }

    private static Map<PhotoSize, byte[]> photosOf(byte[] file) throws IOException, UnusableImage {
        return PhotoResizer.photosOf(DecodedImage.of(file));
    }

    private static BufferedImage drawn(Map<PhotoSize, byte[]> photos, PhotoSize size) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(photos.get(size))));
    }

    private static boolean isNear(Color wanted, int rgb) {
        var is = new Color(rgb);
        return Math.abs(is.getRed() - wanted.getRed()) < 40
                && Math.abs(is.getGreen() - wanted.getGreen()) < 40
                && Math.abs(is.getBlue() - wanted.getBlue()) < 40;
    }
}
