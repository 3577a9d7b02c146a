using Hearsay.Lexicons;

namespace Hearsay.Places;

/// <summary>How far places lie from each other, near enough to tell towns of one name apart.</summary>
internal static class Distance
{
    private const double KilometresPerDegree = 111.2;

    /// <summary>The distance in kilometres; on a flat map between the two latitudes, since what matters is near.</summary>
    public static double Kilometres(Place a, Place b)
    {
        var north = a.Latitude - b.Latitude;
        var east = Math.Abs(a.Longitude - b.Longitude);
        east = Math.Min(east, 360 - east) * Math.Cos((a.Latitude + b.Latitude) / 2 * Math.PI / 180);
        return KilometresPerDegree * Math.Sqrt(north * north + east * east);
    }
}
