package io.closeloop.target.review;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A character's outline as TrueType has it: closed contours of points with curves of second degree between them. */
final class GlyphOutline {

    static final GlyphOutline EMPTY = new GlyphOutline();

    /** A curve of third degree becomes so many of second degree: less than a thousandth beside it. */
    private static final int PARTS = 4;

    private final List<List<Point>> contours = new ArrayList<>();
    private double x;
    private double y;

    private record Point(int x, int y, boolean on) {}

    private GlyphOutline() {}

    /** A shape whose y grows downwards. */
    static GlyphOutline of(Shape shape) {
        GlyphOutline outline = new GlyphOutline();
        double[] c = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> outline.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> outline.add(c[0], c[1], true);
                case PathIterator.SEG_QUADTO -> outline.curve(c[0], c[1], c[2], c[3]);
                case PathIterator.SEG_CUBICTO -> outline.cubic(c);
                default -> {}
            }
        }
        outline.contours.removeIf(contour -> contour.size() < 3);
        return outline;
    }

    int points() {
        return contours.stream().mapToInt(List::size).sum();
    }

    int contours() {
        return contours.size();
    }

    private void moveTo(double toX, double toY) {
        contours.add(new ArrayList<>());
        add(toX, toY, true);
    }

    private void add(double toX, double toY, boolean on) {
        contours.get(contours.size() - 1).add(new Point((int) Math.round(toX), (int) Math.round(-toY), on));
        if (on) {
            x = toX;
            y = toY;
        }
    }

    private void curve(double controlX, double controlY, double toX, double toY) {
        add(controlX, controlY, false);
        add(toX, toY, true);
    }

    private void cubic(double[] c) {
        double fromX = x;
        double fromY = y;
        for (int part = 0; part < PARTS; part++) {
            double begin = (double) part / PARTS;
            double end = (double) (part + 1) / PARTS;
            double half = (end - begin) / 2;
            curve(
                    at(fromX, c[0], c[2], c[4], begin) + half * slope(fromX, c[0], c[2], c[4], begin),
                    at(fromY, c[1], c[3], c[5], begin) + half * slope(fromY, c[1], c[3], c[5], begin),
                    at(fromX, c[0], c[2], c[4], end),
                    at(fromY, c[1], c[3], c[5], end));
        }
    }

    private static double at(double p0, double p1, double p2, double p3, double t) {
        double s = 1 - t;
        return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
    }

    private static double slope(double p0, double p1, double p2, double p3, double t) {
        double s = 1 - t;
        return 3 * s * s * (p1 - p0) + 6 * s * t * (p2 - p1) + 3 * t * t * (p3 - p2);
    }

    /** The glyph as it stands in the table "glyf", padded to four bytes; empty for a blank. */
    byte[] bytes() {
        if (contours.isEmpty()) {
            return new byte[0];
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            List<Point> all = contours.stream().flatMap(List::stream).toList();
            out.writeShort(contours.size());
            out.writeShort(all.stream().mapToInt(Point::x).min().orElse(0));
            out.writeShort(all.stream().mapToInt(Point::y).min().orElse(0));
            out.writeShort(all.stream().mapToInt(Point::x).max().orElse(0));
            out.writeShort(all.stream().mapToInt(Point::y).max().orElse(0));
            int last = -1;
            for (List<Point> contour : contours) {
                last += contour.size();
                out.writeShort(last);
            }
            out.writeShort(0);
            write(all, out);
            out.write(new byte[(4 - bytes.size() % 4) % 4]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flags, then the steps from point to point, two bytes each. */
    private static void write(List<Point> points, DataOutputStream out) throws IOException {
        for (Point point : points) {
            out.writeByte(point.on() ? 1 : 0);
        }
        int before = 0;
        for (Point point : points) {
            out.writeShort(point.x() - before);
            before = point.x();
        }
        before = 0;
        for (Point point : points) {
            out.writeShort(point.y() - before);
            before = point.y();
        }
    }
}
