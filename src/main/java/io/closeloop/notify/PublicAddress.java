package io.closeloop.notify;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whether an address is one of the public Internet, and no way back into the network we stand in. */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address ? isPublic4(address.getAddress()) : isPublic6((Inet6Address) address);
    }

    /** Java counts only the best known ranges as local. */
    private static boolean isPublic4(byte[] ip) {
        int first = ip[0] & 0xff;
        int second = ip[1] & 0xff;
        boolean special = first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128 // carriers' networks
                || first == 192 && second == 0 && (ip[2] == 0 || ip[2] == 2)
                || first == 198 && (second == 18 || second == 19) // tests of networks
                || first == 198 && second == 51 && ip[2] == 100
                || first == 203 && second == 0 && ip[2] == 113;
        return !special;
    }

    /** Only global unicast, and where an IPv4 address is inside, only if that is public. */
    private static boolean isPublic6(Inet6Address address) {
        byte[] ip = address.getAddress();
        if (startsWith(ip, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return is(inside(ip, 12)); // NAT64; what else begins like it is a network's own
        }
        if (startsWith(ip, 0x20, 0x02)) {
            return is(inside(ip, 2)); // 6to4
        }
        boolean globalUnicast = (ip[0] & 0xe0) == 0x20;
        boolean teredoOrForDocuments = startsWith(ip, 0x20, 0x01, 0x00, 0x00) || startsWith(ip, 0x20, 0x01, 0x0d, 0xb8);
        return globalUnicast && !teredoOrForDocuments;
    }

    private static boolean startsWith(byte[] ip, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((ip[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress inside(byte[] ip, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(ip, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }
}
